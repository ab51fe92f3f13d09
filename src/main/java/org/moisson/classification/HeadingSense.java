package org.moisson.classification;

import java.util.EnumSet;
import java.util.Set;

/** What a heading or a list's lead-in announces. */
enum HeadingSense {
    LEVER,
    OBSTACLE,
    /** Both levers and obstacles. */
    INFLUENCE,
    OPPORTUNITY,
    CHARACTERISTIC,
    RESULT,
    LESSON,
    RECOMMENDATION,
    /** Things to be improved: obstacles and recommendations. */
    IMPROVEMENT,
    CRITERIA,
    AIM,
    CONTEXT,
    /** What was done, in its order. */
    ACCOUNT,
    /** Who, where, when, with whom. */
    IDENTITY,
    METHOD,
    /** Literature, links, contacts, annexes, thanks. */
    RESOURCES,
    TESTIMONY,
    /** A subject: says nothing about the kind of what follows. */
    TOPIC;

    /** Under which an infinitive may be advice; elsewhere it is an aim or a step. */
    static final Set<HeadingSense> ADVICE =
            EnumSet.of(RECOMMENDATION, IMPROVEMENT, LESSON, CHARACTERISTIC, LEVER, INFLUENCE);
}
