"""Who acts: the topic or subject of a predicate, the party carried over where Japanese drops it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FIXED = (
    r"[甲乙丙](?:、[乙丙])?(?:及び|および|並びに|又は|または|あるいは|或いは|若しくは|もしくは|、|と)[甲乙丙]"
    r"(?:(?:及び|および|並びに|又は|または|、|と)[丙丁])?(?:双方|両者|の(?:双方|いずれも))?|甲乙丙|甲乙(?:双方|両者|両当事者|の双方)?|"
    r"いずれか?の当事者|"
    r"(?:両|各|本|双方の|いずれの|すべての|全ての|全)当事者(?:双方)?|当事者(?:双方|の(?:双方|いずれも|一方|いずれか))?|双方|両者|両社|各自|"
    r"(?:相手方|他の当事者|他方(?:の)?当事者|相手|一方(?:の)?当事者|いずれか一方の当事者|違反した当事者|一方)|"
    r"受領(?:者|当事者|側)|開示(?:者|当事者|側)|情報(?:受領|開示)者|受け取る側|(?:見せ|渡|出|開示す)る側|(?:受領|提供)(?:者|機関|側)|委託者|受託者|誓約者|参加者|当社|弊社|先方|貴社|御社|会社|大学|本学|機構|研究所|私|本人|買主|売主|貸主|借主|"
    r"(?:[甲乙丙]の)?研究(?:担当|従事|参加|代表)?者|各?共有者|(?:[甲乙丙]の)?従業員|従業員|従業者|従事者|学生|"
    r"[甲乙丙丁戊]"
)
_MARK = r"(?P<mark>は|が|も|において(?:は)?|にて|の責任(?:と費用)?において)"


_PLACES = ("会社", "大学", "本学", "機構", "研究所")


@dataclass(frozen=True, slots=True)
class Actor:
    """A party as printed in front of は or が, with the characters of its mention."""

    name: str
    mark: str
    start: int
    end: int


def actor_pattern(labels: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern that finds actors, with this contract's own labels among them."""
    names = _names(labels)
    agreeing = (
        r"(?P<together>(?:甲乙(?:丙)?|両当事者|当事者間|双方|両者)(?=(?:で|間で|が)?協議(?:の(?:上|うえ)|して|により|を行|で)|互い?に|相互に|誠意|誠実|信義)|各自(?=その|[0-9一二三])"
        r"|(?:甲乙(?:丙)?|(?:両|全)?当事者(?:間|双方)?|双方|両者|両社)(?=で(?![はもすあき])))"
    )
    alone = (
        r"(?:それぞれ|自ら|自身|ら|いずれ|が?協議の(?:上|うえ)"
        r"|(?:又は|若しくは|及び)(?:甲|乙|丙|自己|その)の?(?:指定する(?:第三)?者"
        r"|[^、。はがをに]{0,6}(?:会社|アフィリエイト|代理人|従業員|役員|役職員|代表者|従業者)))?"
    )
    return re.compile(rf"{agreeing}|(?P<name>{names}){alone}{_MARK}(?!(?:ん|ず|い|っ))")


def agent_pattern(labels: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern that finds the agent of a passive (受領当事者により)."""
    return re.compile(rf"(?P<name>{_names(labels)})によ(?:り|って)")


def owner_pattern(labels: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern that finds the holder in a statement: 乙に帰属する, 甲及び乙の共有, 甲の単独所有とする."""
    names = _names(labels)
    each = (
        r"(?:発明|創作|発見)(?:等)?(?:を(?:行|し|な)[^、。]{0,6})?(?:者|した者|研究担当者)?(?:の|が)?(?:所属|属)する(?:当事者|者|機関)"
        r"|(?:創出|発明|創作)した(?:当事者|者)|(?:発明|創作)者"
    )
    wholly = r"(?:単独で|単独に|専ら|すべて|全て|全部|完全に|当然に|原始的に|引き続き|無償で|独占的に)*"
    held = rf"(?:のみ)?(?:に|へ){wholly}(?:帰属|属[すし]|留保|移[るり]|留ま|とどま)"
    own = (
        r"(?:のみ)?の(?:単独)?(?:所有|保有|単独帰属|もの|権利|財産|専有)(?:と(?:する|し|なる)|に(?:属|帰)|である|で、)"
        r"|の(?:秘密情報|機密情報|営業秘密|技術資料|技術情報|研究データ|成果|ノウハウ|社内資料)"
        r"(?:と(?:する|し、|みなす|みなし、|して)|を構成する)"
    )
    takes = rf"が{wholly}(?:保有|所有|承継|取得|有する)"
    shared = r"(?P<shared>共有)(?:と(?:する|し)|に(?:属|係)|である|物)"
    return re.compile(rf"(?P<each>{each})(?:{held}|{own})|(?P<name>{names})(?:{held}|{own}|{takes})|{shared}")


def _names(labels: Sequence[str]) -> str:
    own = "|".join(re.escape(label) for label in sorted(set(labels), key=len, reverse=True) if len(label) > 1)
    if not own:
        return _FIXED
    join = r"(?:及び|および|並びに|又は|または|、|と)"
    return rf"(?:{own})(?:{join}(?:{own}))*|{_FIXED}"


def actors(text: str, pattern: re.Pattern[str]) -> list[Actor]:
    """Return the actors of a sentence in order."""
    found = []
    for match in pattern.finditer(text):
        if match.group("together"):
            found.append(Actor(match.group("together"), "が", match.start(), match.end()))
            continue
        before = text[match.start() - 1] if match.start() else "、"
        # A label at the end of a longer noun (共同研究契約の甲) still counts; a kanji before 甲 does not (装甲).
        if len(match.group("name")) == 1 and re.match(r"[一-龠ァ-ヶ]", before) and before not in "又及若並":
            continue
        if match.group("name") == "相手" and before in "るたい":
            continue
        if match.group("mark").startswith(("において", "にて")) and match.group("name") in _PLACES:
            continue
        found.append(Actor(match.group("name"), match.group("mark"), match.start(), match.end()))
    return found


def both(name: str) -> bool:
    """Tell whether the words name all parties."""
    return bool(
        re.fullmatch(
            r"(?:両|各|全|すべての|全ての|いずれの|いずれかの|双方の|本)?当事者(?:双方|の双方|のいずれも)?|各?共有者|双方|両者|両社|各自|甲乙.*|甲.+乙.*",
            name,
        )
    )
