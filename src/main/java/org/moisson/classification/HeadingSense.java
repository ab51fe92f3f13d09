package org.moisson.classification;

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
    TOPIC
}
