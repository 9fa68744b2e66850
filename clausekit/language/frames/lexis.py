"""Words by what they do in a predicate, in Sudachi's normal forms."""

from __future__ import annotations

LIGHT = frozenset({"為る", "致す", "行う", "行なう", "為す", "成す", "実施"})
# Verbs whose object noun is the act: 研究を行う, 措置を講じる, 保全を図る.
LIGHT_OBJECT = frozenset({"行う", "行なう", "為す", "取る", "執る", "講ずる", "講じる", "図る", "為る", "致す"})
AUXILIARY = frozenset(
    {
        "為る",
        "成る",
        "居る",
        "置く",
        "おく",
        "出来る",
        "得る",
        "有る",
        "致す",
        "行く",
        "来る",
        "頂く",
        "置ける",
        "仕舞う",
        "合う",
        "下さる",
    }
)
FORMAL_NOUNS = frozenset({"こと", "事", "物", "様", "旨"})
MODAL_NOUNS = frozenset({"義務", "責任", "責め", "責", "権利", "権限", "必要", "債務"})
MODAL_VERBS = frozenset(
    {"負う", "有する", "要する", "妨げる", "禁ずる", "禁じる", "禁止", "努める", "努力", "配慮", "心掛ける", "免れる"}
    | {"差し支える", "約す", "約する", "誓約", "確約", "誓う", "合意", "同意", "見做す", "推定", "認める", "負担"}
    | {"保有", "留保", "望ましい", "良い", "持つ"}
)
# Predicates over a noun that is the act: 漏えいの防止に努める, 競業を禁止する.
OVER_NOUN = frozenset({"努める", "努力", "配慮", "妨げる", "禁止", "禁ずる", "禁じる", "要する", "心掛ける"})
CONSENTS = frozenset({"承諾", "同意", "許可", "承認", "了解", "了承", "合意"})
# Verbs that have become adverbs or particles: no acts.
NO_ACTS = frozenset(
    {"為る", "成る", "居る", "引き続く", "通じる", "先立つ", "向ける", "関わる", "問う", "於く"}
    | {"依る", "因る", "基づく", "対する", "関する", "係る", "掛かる", "際する", "伴う", "渡る"}
    | {"越える", "超える", "鑑みる", "言う", "併せる", "合わせる", "踏まえる", "於ける"}
)
# In the て-form these only say how: 共同して行う, 一括して弁済する, 他と区別して管理する.
MANNER = frozenset(
    {"共同", "一括", "区別", "考慮", "協力", "連帯", "優先", "継続", "反復", "関連", "独立", "限定", "勘案", "反する"}
)
JOINTS = frozenset({"、", "又は", "又", "及び", "若しくは", "並びに", "・", "は", ",", "若しく", "且つ", "乃至"})
# What is done on a paper: 方法を記載し、責任者が署名した書面.
WRITING = frozenset({"記載", "明記", "記入", "明示", "表示", "証明", "記す", "示す", "証する", "添付"})
# What happens without anybody's doing, where no party is named: 契約は終了する, 権利は移転しない.
HAPPENINGS = frozenset(
    {
        "終了",
        "存続",
        "移転",
        "生ずる",
        "生じる",
        "消滅",
        "失効",
        "発効",
        "満了",
        "成立",
        "継続",
        "失う",
        "優先",
        "持つ",
        "与える",
        "許諾",
        "付与",
        "発生",
        "適用",
    }
)
EFFORTS = frozenset({"努める", "努力", "配慮", "尽力", "心掛ける", "留意"})
GRANTS = frozenset({"許諾", "付与", "譲渡", "意味", "構成", "与える", "移転", "設定"})
