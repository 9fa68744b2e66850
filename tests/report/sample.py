"""A whole review of a joint research agreement, written by hand: every place comes from `TEXT.index`."""

from __future__ import annotations

import re

from clausekit.findings.listing import summarize
from clausekit.findings.model import (
    ArticleInfo,
    Authority,
    CheckFailure,
    CheckResult,
    ClauseResult,
    DocumentInfo,
    ElementResult,
    Evidence,
    Fact,
    Facts,
    NoticeInfo,
    Party,
    Proposal,
    Review,
    Role,
    SectionInfo,
    Severity,
    Status,
    Tool,
    Value,
)
from clausekit.span import Span

TEXT = """共同研究契約書

　北浜精密工業株式会社（以下「甲」という。）と国立大学法人青嶺大学（以下「乙」という。）は、固体電解質の耐湿性向上に関する共同研究（以下「本研究」という。）の実施について、次のとおり契約を締結する。

第１条（目的）
１　甲及び乙は、硫化物系固体電解質の大気中における劣化機構を解明し、露点マイナス４０度の環境で\
取り扱うことができる被覆材料を得ることを目的として、本研究を共同して行う。
２　研究項目及び分担は、別紙１のとおりとする。
第２条（研究担当者）
１　甲及び乙は、別紙２に掲げる者を研究担当者として本研究に参加させる。
２　乙は、必要と認めるときは、甲に通知することなく研究担当者を追加することができる。
第３条（研究経費）
　甲は、本研究に要する経費として金６，０００，０００円（消費税別）を、乙の請求書を受領した日から３０日以内に支払う。
第４条（秘密保持）
１　甲及び乙は、本研究に関して相手方から秘密である旨を明示して\
開示された技術上又は営業上の情報（以下「秘密情報」という。）を、相手方の書面による事前の承諾なく第三者に開示してはならない。
２　甲及び乙は、秘密情報を本研究の目的以外に使用してはならない。
３　前二項の義務は、本契約終了後　　年間存続する。
第５条（情報の管理）
　甲及び乙は、秘密情報を善良な管理者の注意をもって管理する。甲は、乙における管理の状況について、必要に応じて乙に説明を求めることができる。
第６条（知的財産権の帰属）
１　本研究により得られた発明その他の成果に係る知的財産権は、その発明等に対する貢献の度合いに応じ、\
甲乙協議のうえ帰属を定める。
２　乙が単独で得た成果に係る知的財産権は、乙に単独で帰属し、甲はこれについて何らの権利も主張しない。
第７条（成果の公表）
１　乙は、本研究の成果を学会、論文等により公表しようとするときは、公表の日の１４日前までにその内容を甲に通知する。
２　乙は、前項の通知を行った場合、甲の承諾を得ることなく成果を公表することができる。
第８条（有効期間）
１　本契約の有効期間は、令和８年４月１日から令和９年３月３１日までとする。
２　期間満了の１か月前までにいずれの当事者からも申出がないときは、同一条件で１年間更新する。
第９条（契約の終了）
１　甲又は乙は、相手方が本契約に違反し、催告後３０日以内に是正しないときは、本契約を解除することができる。
２　乙は、本契約が終了した後、甲から請求があったときは、甲から貸与された設備及び試料を速やかに甲に返還するよう努める。
第１０条（損害賠償）
　甲及び乙は、第１５条に定める場合を除き、本契約に違反して相手方に損害を与えたときは、その損害を賠償する。
第１１条（反社会的勢力の排除）
　甲及び乙は、自己が暴力団その他の反社会的勢力に該当しないことを表明し、これに反したときは、相手方は催告を要せず直ちに本契約を解除することができる。
第１２条（協議解決）
　本契約に定めのない事項又は本契約の解釈について疑義が生じたときは、甲乙誠意をもって協議し、解決を図る。
以上、本契約締結の証として本書２通を作成し、甲乙記名押印のうえ、各自１通を保有する。
令和８年３月　　日
甲　大阪府大阪市中央区北浜９丁目　北浜精密工業株式会社　代表取締役　　　　　　　　印
乙　青嶺県青嶺市本町１番　国立大学法人青嶺大学　学長　　　　　　　　印
"""

GUIDANCE = "経済産業省 技術流出対策ガイダンス 第2版"
HEADING = re.compile(r"^(第(\S+?)条)（(.+?)）", re.M)
CLAUSES_OF = {
    "1": ("purpose",),
    "2": ("members",),
    "4": ("confidentiality", "use_restriction"),
    "6": ("ip_ownership",),
    "7": ("publication_approval",),
    "8": ("term_renewal",),
    "9": ("return_deletion", "termination"),
    "10": ("damages",),
    "11": ("antisocial_forces",),
}


def evidence(quote: str, role: Role = "trigger", article: str | None = None, note: str | None = None) -> Evidence:
    """Return the passage `quote` of the sample's text as evidence."""
    start = TEXT.index(quote)
    return Evidence(span=Span(start, start + len(quote)), quote=quote, role=role, article=article, note=note)


def authority(ref: str) -> tuple[Authority, ...]:
    """Return one paragraph of the guidance."""
    return (Authority(source=GUIDANCE, ref=ref),)


def articles() -> tuple[ArticleInfo, ...]:
    """Return the twelve articles, found by their headings."""
    heads = list(HEADING.finditer(TEXT))
    ends = [head.start() for head in heads[1:]] + [TEXT.index("以上、本契約締結")]
    return tuple(
        ArticleInfo(
            id=f"a{index}",
            number=str(index),
            label=head[1],
            title=head[3],
            span=Span(head.start(), end),
            clauses=CLAUSES_OF.get(str(index), ()),
        )
        for index, (head, end) in enumerate(zip(heads, ends, strict=True), 1)
    )


def sections() -> tuple[SectionInfo, ...]:
    """Return title, preamble and signature block."""
    preamble, first, closing = TEXT.index("　北浜"), TEXT.index("第１条"), TEXT.index("以上、本契約締結")
    return (
        SectionInfo(kind="title", span=Span(0, preamble)),
        SectionInfo(kind="preamble", span=Span(preamble, first)),
        SectionInfo(kind="signature", span=Span(closing, len(TEXT))),
    )


def _clause(
    ident: str,
    name: str,
    status: Status,
    severity: Severity | None,
    *found: Evidence,
    core: bool = False,
    house: bool = False,
    why: str = "",
    ref: str = "第4章 2.⑥②",
    elements: tuple[ElementResult, ...] = (),
    proposal: Proposal | None = None,
) -> ClauseResult:
    places = [one.article for one in found if one.article is not None and status != "missing"]
    return ClauseResult(
        id=ident,
        name=name,
        core=core,
        house=house,
        status=status,
        severity=severity,
        articles=tuple(dict.fromkeys(places)),
        elements=elements,
        evidence=found,
        why=why,
        authority=(Authority(source="house", ref="契約実務の慣行"),) if house else authority(ref),
        proposal=proposal,
    )


def _core() -> tuple[ClauseResult, ...]:
    return (
        _clause(
            "purpose",
            "目的・研究テーマの範囲",
            "present",
            None,
            evidence("硫化物系固体電解質の大気中における劣化機構を解明し", article="1"),
            core=True,
            ref="第4章 2.①①",
        ),
        _clause(
            "members",
            "研究参加メンバーの特定・変更",
            "adverse",
            "major",
            evidence("甲に通知することなく研究担当者を追加することができる", article="2"),
            core=True,
            why="研究担当者の追加を相手方が単独で行うことができる定めです。",
            ref="第4章 2.②①",
        ),
        _clause(
            "monitoring_audit",
            "モニタリング・監査",
            "undetermined",
            "minor",
            evidence("必要に応じて乙に説明を求めることができる", article="5"),
            core=True,
            why="「説明を求める」が管理状況の確認を含むかは、この文書の文言だけでは定まりません。",
            ref="第4章 2.⑤①",
        ),
        _clause(
            "ip_ownership",
            "成果・知的財産の帰属",
            "adverse",
            "critical",
            evidence("甲乙協議のうえ帰属を定める", article="6"),
            evidence(
                "乙が単独で得た成果に係る知的財産権は、乙に単独で帰属し、甲はこれについて何らの権利も主張しない",
                article="6",
            ),
            core=True,
            why="相手方の単独帰属を定め、当社の権利主張を排しています。共同で得た成果の帰属は協議に委ねられています。",
            ref="第4章 2.⑦①",
        ),
        _clause(
            "change_of_control",
            "資本・支配関係等の変動と解除",
            "not_applicable",
            None,
            core=True,
            why="相手方が会社でないため対象としていません。",
        ),
        _clause(
            "publication_approval",
            "成果公表の事前承諾",
            "adverse",
            "critical",
            evidence("甲の承諾を得ることなく成果を公表することができる", article="7"),
            evidence("公表の日の１４日前までにその内容を甲に通知する", "value", "7"),
            core=True,
            why="通知をすれば承諾なく公表できる定めです。",
            ref="第4章 2.⑨①",
        ),
        return_deletion(),
        governing_law(),
    )


def return_deletion() -> ClauseResult:
    """Return a weak clause with element rows."""
    duty = evidence(
        "甲から貸与された設備及び試料を速やかに甲に返還するよう努める",
        article="9",
        note="登録ルール return_effort の語：返還、努める",
    )
    prompt = evidence("速やかに", "value", "9")
    elements = (
        ElementResult(
            id="return_deletion.return_at_end",
            question="契約終了時に、相手方が受領した情報・試料を返還する義務を負う。",
            verdict="weak",
            wording_verdict="weak",
            severity="critical",
            articles=("9",),
            evidence=(duty,),
            why="返還は努力にとどまります。",
            authority=authority("第4章 2.⑩①"),
        ),
        ElementResult(
            id="return_deletion.deadline",
            question="返還・削除の期限が日数で定められている。",
            verdict="weak",
            wording_verdict="weak",
            severity="major",
            articles=("9",),
            evidence=(prompt,),
            values=(Value(name="deadline", value=None, status="read", text="速やかに", span=prompt.span),),
            why="日数の定めがありません。",
            authority=authority("第4章 2.⑩①"),
        ),
        ElementResult(
            id="return_deletion.certificate",
            question="返還・削除したことの証明書を提出させる。",
            verdict="missing",
            wording_verdict="missing",
            severity=None,
            not_needed_because="リスク水準「中」では求めていません。",
        ),
    )
    text = (
        "乙は、本契約が終了したときは、終了の日から３０日以内に、秘密情報及び試料（複製を含む。）を甲に返還し、"
        "又は復元できない方法で削除し、その旨の証明書を甲に提出する。"
    )
    return _clause(
        "return_deletion",
        "情報・試料の返還・削除",
        "weak",
        "critical",
        duty,
        core=True,
        why="返還は努力にとどまり、秘密情報の返還・削除と期限の定めがありません。",
        ref="第4章 2.⑩①",
        elements=elements,
        proposal=Proposal(variant="base", text=text, after_article="9"),
    )


def governing_law() -> ClauseResult:
    """Return a missing clause with the proof of its absence."""
    return _clause(
        "governing_law",
        "準拠法・紛争解決",
        "missing",
        "major",
        evidence("第１２条（協議解決）", "searched", "12"),
        evidence("第１０条（損害賠償）", "searched", "10"),
        evidence(
            "甲乙誠意をもって協議し、解決を図る",
            "near_miss",
            "12",
            "近い箇所ですが、「準拠法／日本法／裁判所／仲裁」等に当たる語がないため、これには当たらないと判定しました。",
        ),
        core=True,
        why="準拠法と、訴訟の管轄又は仲裁を定めている。（全12か条・27文を検索しましたが、これに当たる定めは見当たりません。）",
        ref="第4章 2.⑥②",
    )


def _others() -> tuple[ClauseResult, ...]:
    return (
        _clause(
            "confidentiality", "秘密保持義務", "present", None, evidence("第三者に開示してはならない", article="4")
        ),
        _clause(
            "use_restriction",
            "目的外利用・流用の禁止",
            "present",
            None,
            evidence("秘密情報を本研究の目的以外に使用してはならない", article="4"),
        ),
        _clause(
            "security_measures",
            "情報管理措置",
            "weak",
            "minor",
            evidence("甲及び乙は、秘密情報を善良な管理者の注意をもって管理する。", article="5"),
            evidence("必要に応じて乙に説明を求めることができる", article="5"),
            why="一般的な注意義務のみで、管理の方法の定めがありません。",
        ),
        _clause(
            "unauthorized_filing", "無断出願の禁止と権利移転請求", "missing", "info", why="（全12か条を検索しました。）"
        ),
        _clause(
            "termination", "解除事由・契約終了", "present", None, evidence("本契約を解除することができる", article="9")
        ),
        _clause("double_posting", "役職兼務・副業の制限", "missing", None),
        _clause(
            "term_renewal",
            "有効期間・更新",
            "present",
            None,
            evidence("同一条件で１年間更新する", article="8"),
            house=True,
        ),
        _clause(
            "antisocial_forces",
            "反社会的勢力の排除",
            "present",
            None,
            evidence("自己が暴力団その他の反社会的勢力に該当しないことを表明し", article="11"),
            house=True,
        ),
    )


def _checks() -> tuple[CheckResult, ...]:
    return (
        CheckResult(
            id="REF001",
            kind="reference_dangling",
            severity="major",
            message="参照先の第１５条がこの文書にありません。条番号をご確認ください。",
            evidence=(evidence("第１５条", article="10"),),
        ),
        CheckResult(
            id="UNFILLED001",
            kind="blank",
            severity="major",
            message="存続期間が空欄です。",
            evidence=(evidence("本契約終了後　　年間", article="4"),),
        ),
        CheckResult(
            id="UNFILLED001",
            kind="blank",
            severity="info",
            message="締結日が空欄です。",
            evidence=(evidence("令和８年３月　　日", article="signature"),),
        ),
    )


def _facts() -> Facts:
    term, blank = evidence("令和８年４月１日から令和９年３月３１日まで"), evidence("本契約終了後　　年間")
    renewal, lead = evidence("同一条件で１年間更新する"), evidence("１４日前まで")
    return Facts(
        term=Fact(value="2026-04-01/2027-03-31", status="read", text=term.quote, span=term.span, article="8"),
        renewal=Fact(value="P1Y", status="read", text=renewal.quote, span=renewal.span, article="8"),
        survival=Fact(value=None, status="blank", text=blank.quote, span=blank.span, article="4"),
        publication_lead=Fact(value="P14D", status="read", text=lead.quote, span=lead.span, article="7"),
    )


def sample(failures: tuple[CheckFailure, ...] = ()) -> Review:
    """Return the review of the sample agreement from the side of 甲."""
    clauses, checks = (*_core(), *_others()), _checks()
    company, university = evidence("北浜精密工業株式会社", "value"), evidence("国立大学法人青嶺大学", "value")
    document = DocumentInfo(
        path="青嶺大学_共同研究契約書案.docx",
        sha256="0" * 64,
        format="docx",
        chars=len(TEXT),
        text=TEXT,
        contract_type="jra",
        contract_type_reason="「共同研究」「研究担当者」「成果」の語から「共同研究契約」と判定しました。",
        our_side="甲",
        parties=(
            Party(label="甲", name=company.quote, kind="company", evidence=company),
            Party(label="乙", name=university.quote, kind="national_university", evidence=university),
        ),
    )
    notice = NoticeInfo(
        key="intake.revisions",
        message="変更履歴が３か所あります。すべて承諾した状態の文面を読みました。",
        evidence=evidence("令和８年４月１日から令和９年３月３１日まで"),
    )
    annex = NoticeInfo(key="intake.annex", message="別紙１・別紙２はこの文書に含まれていません。")
    return Review(
        tool=Tool(version="0.1.0", model="ja_ginza 5.3.0", library="4f1c2a"),
        document=document,
        sections=sections(),
        articles=articles(),
        clauses=clauses,
        checks=checks,
        facts=_facts(),
        notices=(notice, annex),
        summary=summarize(clauses, checks),
        failures=failures,
    )
