package org.presenceapplet.testing;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
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
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = missing(context);
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all it needs is there");
        }
        return Boolean.getBoolean("require.all")
                ? ConditionEvaluationResult.enabled("it will fail: " + missing.get())
                : ConditionEvaluationResult.disabled(missing.get());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        failIfMissing(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        failIfMissing(context);
    }

    private static void failIfMissing(ExtensionContext context) {
        missing(context).ifPresent(sentence -> {
            throw new AssertionFailedError(sentence);
        });
    }

    private static Optional<String> missing(ExtensionContext context) {
        Optional<AnnotatedElement> element = context.getElement();
        String packages = AnnotationSupport.findAnnotation(element, Requires.class).stream()
                .flatMap(requires -> Arrays.stream(requires.value()))
                .filter(part -> !part.isThere())
                .map(Part::debianPackage)
                .distinct()
                .collect(Collectors.joining(", "));
        return packages.isEmpty() ? Optional.empty() : Optional.of("needs " + packages);
    }
}
