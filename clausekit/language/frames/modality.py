"""Modality from the tail of a predicate: しなければならない, してはならない, することができる, 義務を負わない …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from clausekit.language.frames.model import Kind, Voice

# Tried in this order on the tail (everything from the act to the end of its group); the first that fits decides.
_TAILS: tuple[tuple[Kind, str], ...] = (
    ("ban", r"こと(?:は|を)(?:し|致し|いたし)(?:ない|ません|ず)"),
    ("exempt", r"なく(?:て)?(?:も)?(?:よい|良い|かまわ|構わ|差し支え|足り)"),
    ("ban", r"(?:権利|権限)(?:を|は|も)(?:一切|何ら)?(?:有(?:しない|せず|さない|しません)|持たない|もたない|ない)"),
    (
        "exempt",
        r"(?:義務|責任|責め|責|債務|負担)(?:を|は|も)?(?:一切|何ら|何等)?(?:負わ(?:ない|ず|ん|ぬ)|負いません|負うもの(?:で|と)は(?:ない|なく|ありません)|有しない|免れる|免除)",
    ),
    (
        "exempt",
        r"(?:を|は|も)?要し(?:ない|ません)|必要(?:は|が)(?:ない|なく|ありません)|に及ばない|を免れる|免責(?:さ|と)|ことを要し(?:ない|ません)|不要と",
    ),
    ("effort", r"努め|努力|配慮|心がけ|心掛け|尽力|留意|望ましい|目指"),
    (
        "right",
        r"(?:こと)?を?(?:妨げ(?:ない|ず|られない|るものではない|ません)|差し支えない|さしつかえない|妨げるものでない)",
    ),
    (
        "ban",
        r"こと(?:は|が|を|も)?(?:でき(?:ない|ず|ません|ぬ)|出来(?:ない|ず|ません)|禁(?:止|じ|ず))|(?:を|は)?禁(?:止|じ|ず)|得(?:ない|ず)(?:もの|。|$|、)",
    ),
    (
        "duty",
        r"なければな(?:らない|らず|りません|らぬ)|なくてはな(?:らない|りません)|ねばなら(?:ない|ず|ぬ)|べきもの|べきであ|べきこと|ざるを得ない",
    ),
    (
        "ban",
        r"てはな(?:らない|らず|りません|らぬ)|ではな(?:らない|らず|りません)|てはいけ(?:ない|ません)|べきでは?ない|べからず|まじき",
    ),
    (
        "duty",
        r"(?:義務|責任|責め|責)(?:を|が)(?:負[うい]|負担|有[すし]|ある|あり)|(?:を|が)要[すし]|必要が(?:ある|あり)|を要求される",
    ),
    (
        "right",
        r"こと(?:が|も)(?:ある|あり)|ことを得(?:る|$|。|べ)|(?:権利|権限)(?:を|が)(?:有[すし]|保有|留保|ある|あり|もつ|持つ)|ことができ(?:る|、|ます|るもの|$)|ことが出来|(?:でき|出来)(?:る|ます|、|$)|得る(?:もの|。|$|、)|て(?:も)?よい|でもよい|ことを?認め|て差し支え",
    ),
    ("exempt", r"もの(?:では|と)(?:ない|なく|ありません|しない)|わけではない|ことには?ならない"),
    ("deem", r"み(?:な|做)[さすし]|看做|推定[さすし]"),
    (
        "ban",
        r"(?:し)?(?:ない|ません|ぬ)(?:もの|こと)?(?:と[すし致い]|で|。|$|を)|(?:し)?(?:ない|ません)(?:もの|こと)?と|ないこと|致しません|いたしません|ず、|ず$",
    ),
    ("duty", r"(?:もの|こと)と(?:[すし致い]|なる)|(?:もの|こと)で(?:ある|あり)|ことを(?:約|誓|確約|合意|同意|承諾)"),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _TAILS)
_PASSIVE = re.compile(r"^(?:さ)?れ|^られ|^せられ")
_CAUSATIVE = re.compile(r"^させ|^せ(?=る|、|て|なけ|ます|$)|^しめ")


@dataclass(frozen=True, slots=True)
class Modality:
    """What a tail says; `explicit` is False for a plain present (返還する。), which is a duty by default."""

    kind: Kind
    voice: Voice
    explicit: bool


# Contracts end their sentences in few ways.
@lru_cache(maxsize=2048)
def modality(tail: str) -> Modality:
    """Return kind and voice of the predicate with this tail."""
    voice: Voice = "passive" if _PASSIVE.match(tail) else "causative" if _CAUSATIVE.match(tail) else "active"
    for kind, pattern in _COMPILED:
        if pattern.search(tail):
            return Modality(kind, voice, True)
    return Modality("duty", voice, False)
