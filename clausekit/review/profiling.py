"""The profile as a review tells it: every step in words, and the notices that must not be overlooked."""

from __future__ import annotations

from clausekit.findings.model import Authority, NoticeInfo, ProfileInfo, ProfileStep, ProfileTrigger
from clausekit.library import Library
from clausekit.library.model import Source
from clausekit.messages import Language, message
from clausekit.profile import Profile, Step


def profile_info(profile: Profile, made: Library, lang: Language) -> ProfileInfo:
    """Return the profile with its steps in words."""
    return ProfileInfo(
        name=profile.name,
        level=profile.level,
        impact=profile.impact,
        likelihood=profile.likelihood,
        steps=tuple(_step(step, profile, made, lang) for step in profile.steps),
        unknown=profile.unknown,
        unasked=profile.unasked,
        triggers=tuple(
            ProfileTrigger(target=one.target, variant=one.variant, question=one.question, answer=one.answer)
            for one in profile.triggers
        ),
        documents=profile.documents,
    )


def profile_notices(profile: Profile, made: Library, lang: Language) -> tuple[NoticeInfo, ...]:
    """Return what the reader must see first: answers that stop the matter, questions nobody could answer."""
    keys: list[tuple[str, dict[str, object]]] = []
    if profile.level == "stop":
        keys.append(("profile.stop", {}))
    if profile.unknown:
        asked = made.questionnaire.questions
        texts = " ".join(getattr(asked[name].text, lang) for name in profile.unknown)
        keys.append(("profile.unknown", {"count": len(profile.unknown), "questions": texts}))
    return tuple(NoticeInfo(key=key, message=message(key, lang, **params)) for key, params in keys)


def _step(step: Step, profile: Profile, made: Library, lang: Language) -> ProfileStep:
    sources: tuple[Source, ...] = ()
    if step.kind == "answer":
        question = made.questionnaire.questions[step.id]
        text = message(
            "profile.step_answer",
            lang,
            question=getattr(question.text, lang),
            answer=step.answer,
            effect=_effect(step.effect, lang),
        )
        sources = question.sources
    elif step.kind == "category":
        name = getattr(made.questionnaire.categories[step.id].name, lang)
        text = message(
            "profile.step_category", lang, category=name, points=step.points, level=_level(step.result, lang)
        )
    elif step.kind == "axis":
        text = _axis(step, made, lang)
    else:
        text = _end(profile, lang)
        sources = made.questionnaire.scoring.sources if made.questionnaire.scoring else ()
    return ProfileStep(
        kind=step.kind,
        id=step.id,
        answer=step.answer,
        effect=step.effect,
        result=step.result,
        text=text,
        authority=tuple(Authority(source=source.source, ref=source.ref) for source in sources),
    )


def _axis(step: Step, made: Library, lang: Language) -> str:
    axis, level = message(f"profile.axis_{step.id}", lang), _level(step.result, lang)
    if step.answer is None:
        return message("profile.step_unassessed", lang, axis=axis, level=level)
    category = getattr(made.questionnaire.categories[step.answer].name, lang)
    return message("profile.step_axis", lang, axis=axis, level=level, category=category)


def _end(profile: Profile, lang: Language) -> str:
    if profile.level == "stop":
        return message("profile.step_stop", lang)
    return message(
        "profile.step_level",
        lang,
        impact=_level(profile.impact, lang),
        likelihood=_level(profile.likelihood, lang),
        level=_level(profile.level, lang),
    )


def _effect(effect: str, lang: Language) -> str:
    if effect in ("stop", "info"):
        return message(f"profile.effect_{effect}", lang)
    if effect in ("medium", "high"):
        return message("profile.effect_level", lang, level=_level(effect, lang))
    key = "profile.effect_none" if int(effect) == 0 else "profile.effect_points"
    return message(key, lang, points=effect)


def _level(level: str, lang: Language) -> str:
    return message(f"profile.level_{level}", lang)
