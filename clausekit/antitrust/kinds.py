"""Which kind of restriction a predicate is, by the words before it."""

from __future__ import annotations

import re

from clausekit.library.antitrust import Kind

# The joint research itself is no competing research: 本研究の再委託, 本研究への従事.
_THIS = re.compile(
    r"(?:本|この|当該)(?:共同|件|委託)?(?:研究開発|研究|開発)(?:期間|担当者|テーマ|課題|題目|場所|施設|計画)?"
    r"|委託研究|受託研究契約|再委託"
    r"|(?:研究|開発)(?:成果|データ|結果|者|費|員|室|機関|施設|担当|目的|資金|計画|記録|ノート"
    r"|の(?:ため|目的)|段階|品)"
)
# 何らの請求も行わない: what is done, where the act itself does not say it.
_OBJECT = re.compile(
    r"(?P<what>[^、。をはもが]{1,40})(?:を(?!問わ|得|受け|除|通じ|含|もって|経|超え|目的|防)|も(?!って|の|し))"
)
# Persons' data and weapons are no diversion of technology to another theme.
_NO_TECHNOLOGY = re.compile(r"個人情報|個人データ|兵器|氏名")
_RESEARCH = re.compile(r"研究|開発|試作")
_OWN = re.compile(r"独自|単独|自ら|自己|自社|独力")
_THIRD = re.compile(
    r"第三者|他社|他者|別の(?:会社|企業|者)|他の(?:企業|会社|者|大学|機関|法人|研究機関|事業者)"
    r"|以外の(?:者|企業|会社|大学|機関|第三者|法人|他社|研究機関)|競合(?:他社|者|企業|先|相手|会社)"
    r"|競業(?:者|他社)|競争(?:者|相手|関係)|同業"
    r"|以外の[^、。はがを]{1,12}(?:業者|メーカー|企業|会社|者|大学|機関)|共同(?:開発|研究|して|で|に)|受託|委託を受け"
)
_RESEARCHING = re.compile(
    r"^(?:研究|研究開発|開発|共同研究|共同開発|行う|行なう|実施|為る|する|受託|委託|着手|開始|遂行"
    r"|参加|参画|提携|締結|取り組む|従事|携わる"
    r"|関与|試作|引き受ける|請け負う|進める|営む|企画|持つ|結ぶ|協働)$"
)
_ASSIGNING = re.compile(
    r"^(?:従事|就く|付く|着く|携わる|配置|配属|関与|担当|参画|参加|加わる|加える|就職|転職|再就職|就業"
    r"|協力|働く|就任|雇用)$"
)
_RIVAL = re.compile(
    r"競合|競業|競争|同業|第三者|他社|他の(?:企業|会社|者|事業者)|以外の(?:企業|会社|者)"
    r"|[0-9一二三四五]社|同一|同種|類似|同様"
)
_WORK = re.compile(r"研究|開発|業務|テーマ|部門|職|仕事")
_INSPIRED = re.compile(r"着想|示唆を(?:得|受)|ヒント|想起|触発|から派生|発想")
_POACHING = re.compile(r"引き?抜|勧誘|スカウト|ヘッドハンティング|誘致|誘引|(?:転職|移籍|入社)を(?:持ち|働き|勧|促|誘)")
# Customers are not staff.
_CUSTOMERS = re.compile(r"顧客|取引先|投資|切替え")
_HIRING = re.compile(r"採用|雇用|雇い?入")
_STAFF = re.compile(
    r"(?:相手方?|先方|甲|乙|丙|他の当事者|大学|会社|両者)(?:の|に(?:所)?属する)[^、。]{0,15}"
    r"(?:従業員|役職員|社員|研究者|研究員|技術者|担当者|教職員|使用人|従事者|スタッフ)"
)
_POSTS = re.compile(
    r"兼務|兼職|兼業|副業|兼任|職を(?:兼ね|併せ持)|(?:役員|顧問|取締役|従業員)[^、。]{0,8}(?:就任|に就"
    r"|となっ|になっ|となら|を兼)"
)
_TECHNOLOGY = re.compile(r"技術|方式|製法|ライセンス|ノウハウ")
_INTRODUCING = re.compile(r"^(?:導入|受ける|採用|取り入れる|ライセンス|購入)$")
_FROM_OTHERS = re.compile(
    r"(?:第三者|他社|他者|他の[^、。]{1,8}|以外の[^、。]{1,8}|他)(?:から|より)|他社の|第三者の"
    r"|以外の(?:者|会社|企業)[のよ]|技術導入"
)
_MATERIAL = re.compile(
    r"情報|技術|試料|資料|ノウハウ|データ|サンプル|知見|機密|秘密|物質|提供物|支給品|これら|これを|もの"
)
_ELSEWHERE = re.compile(
    r"以外の(?:目的|用途|研究|開発|業務|テーマ|ため|事業)|目的外|目的以外|以外に|流用|転用|(?:他|別"
    r"|自己|自社|自ら)の[^、。]{0,20}(?:研究|開発|テーマ|製品|目的|事業)"
    r"|第三者(?:と|の)[^、。]{0,20}(?:研究|開発)|(?:ため|目的)に(?:のみ|だけ|限)"
)
_USING = re.compile(r"^(?:使用|利用|用いる|使う|流用|転用|供する|供与|活用|応用|回す)$")
# A place where nothing else may be done is house rules, not competition.
_PLACE = re.compile(r"(?:施設|設備|構内|実験室|研究室|装置|機器|場所)[^、。]{0,8}(?:において|で|を用い|を使|内)")


# 共同開発を行うことを差し控える: what is refrained from stands before.
_INNER = re.compile(
    r"(?P<act>使用|利用|流用|転用|導入|従事|配置|配属|関与|就任|採用|受託|委託|共同研究|研究開発|研究"
    r"|開発|行[ういわ]|回す|携わ|加わ|取り入れ)"
    r"(?:(?:する|し|させる|る)?(?:こと|の|行為)?(?:を|は|も)[^、。]{0,8}(?:控え|見合わせ|避け|慎|自粛"
    r"|禁|認め|許|承認)"
    r"|(?:さ?せ|し|をし|ら)?ない(?:こと|義務|旨|よう))"
)


def inner_act(window: str) -> tuple[str, str]:
    """Return the act from which a predicate such as 差し控える refrains with the words up to it; ("", "") for none."""
    found = list(_INNER.finditer(window))
    if not found:
        return "", ""
    act = found[-1]["act"]
    return _INFLECTED.get(act, act), window[: found[-1].end("act")]


_INFLECTED = {
    "行う": "行う",
    "行い": "行う",
    "行わ": "行う",
    "携わ": "携わる",
    "加わ": "加わる",
    "取り入れ": "取り入れる",
}


def kinds_of(act: str, window: str, head: str) -> tuple[Kind, ...]:
    """Return the kinds of restriction that forbidding `act` makes: `window` holds the words between the predicate
    before and this one, `head` the sentence up to here; none where it restricts nothing of the table."""
    bare = _THIS.sub("", window)
    if _INSPIRED.search(head) and _RESEARCH.search(_THIS.sub("", head)) and _RESEARCHING.match(act):
        return ("inspired_new_technology",)
    if _CUSTOMERS.search(window) and _POACHING.search(window):
        return ()
    if _POACHING.search(window) or (_HIRING.search(window) and _STAFF.search(head)):
        return ("no_poaching",)
    if _POSTS.search(window):
        return ("double_posting",)
    if _USING.match(act):
        diverts = _MATERIAL.search(head) and _ELSEWHERE.search(window) and not _NO_TECHNOLOGY.search(window)
        return ("diversion_of_disclosed_tech",) if diverts else ()
    if _INTRODUCING.match(act) and _TECHNOLOGY.search(head) and _FROM_OTHERS.search(head):
        return ("tech_introduction",)
    if _ASSIGNING.match(act) and _WORK.search(bare) and _RIVAL.search(bare):
        return ("personnel_assignment",)
    return _research(act, bare, head)


def _research(act: str, bare: str, head: str) -> tuple[Kind, ...]:
    if not _RESEARCHING.match(act) or _PLACE.search(head):
        return ()
    if not _RESEARCH.search(act) and not _RESEARCH.search(_object(bare) or _object(_THIS.sub("", head)) or bare):
        return ()
    # 乙の同業者と提携して研究を進める: with whom may stand before another predicate of the sentence.
    said = bare if _OWN.search(bare) or _THIRD.search(bare) else _THIS.sub("", head)
    tests: tuple[tuple[Kind, re.Pattern[str]], ...] = (("rnd_own", _OWN), ("rnd_with_third_party", _THIRD))
    return tuple(kind for kind, pattern in tests if pattern.search(said))


def _object(text: str) -> str:
    """Return the last object before the predicate; "" where none is marked as one."""
    found = [match.group("what") for match in _OBJECT.finditer(text)]
    return found[-1] if found else ""


def plain_research(act: str, window: str) -> bool:
    """Tell whether research is forbidden without a word on with whom: it is forbidden alone, too."""
    bare = _THIS.sub("", window)
    done = _RESEARCH.search(act) or _RESEARCH.search(_object(bare) or bare)
    return bool(_RESEARCHING.match(act) and done and not _PLACE.search(window))
