package org.presenceapplet.control;

import java.util.Optional;

/** Who answers what a command asks. */
@FunctionalInterface
interface Answers {
    /** Nobody is there. */
    Answers NONE = (question, secret) -> Optional.empty();

    /**
     * Waits for an answer as long as it takes.
     *
     * @param question in one line
     * @param secret whether the answer is a secret: it is typed without echo, or read as one line from standard input
     *     where nobody is there to type it
     * @return the answer as it was given; empty where nobody gives one
     */
    Optional<String> ask(String question, boolean secret);
}
