package org.presenceapplet.testing;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/** Skips or, where everything is required, fails a test whose parts are missing, before anything of it runs. */
final class RequiresExtension implements ExecutionCondition, BeforeAllCallback, BeforeEachCallback {
    private final Predicate<Part> isThere;
    private final boolean allRequired;

    /** JUnit's. */
    RequiresExtension() {
        this(Part::isThere, Boolean.getBoolean("require.all"));
    }

    RequiresExtension(Predicate<Part> isThere, boolean allRequired) {
        this.isThere = isThere;
        this.allRequired = allRequired;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return evaluate(context.getElement());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        failIfMissing(context.getElement());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        failIfMissing(context.getElement());
    }

    /** Whether a test class or method is run; where everything is required it is, so that it can fail. */
    ConditionEvaluationResult evaluate(Optional<? extends AnnotatedElement> test) {
        Optional<String> missing = missing(test);
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all it needs is there");
        }
        return allRequired
                ? ConditionEvaluationResult.enabled("it will fail: " + missing.get())
                : ConditionEvaluationResult.disabled(missing.get());
    }

    void failIfMissing(Optional<? extends AnnotatedElement> test) {
        missing(test).ifPresent(sentence -> {
            throw new AssertionFailedError(sentence);
        });
    }

    private Optional<String> missing(Optional<? extends AnnotatedElement> test) {
        String packages = AnnotationSupport.findAnnotation(test, Requires.class).stream()
                .flatMap(requires -> Arrays.stream(requires.value()))
                .filter(part -> !isThere.test(part))
                .map(Part::debianPackage)
                .distinct()
                .collect(Collectors.joining(", "));
        return packages.isEmpty() ? Optional.empty() : Optional.of("needs " + packages);
    }
}
