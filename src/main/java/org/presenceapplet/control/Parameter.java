package org.presenceapplet.control;

import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A parameter as it was written; its type is not known before what declares it is. */
record Parameter(String name, String written) {
    /** Splits {@code NAME=VALUE} at the first equals sign. */
    private static Parameter of(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new TypeConversionException(Texts.text("cli.not-a-parameter", text));
        }
        return new Parameter(text.substring(0, equals), text.substring(equals + 1));
    }

    /** @throws CommandException where what was written is not of this type */
    Object value(ParameterType type) throws CommandException {
        try {
            return type.parse(written);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.WRONG_USAGE, "--param " + name + ": " + e.getMessage(), e);
        }
    }

    /** Reads a parameter. */
    static final class Converter implements ITypeConverter<Parameter> {
        @Override
        public Parameter convert(String text) {
            return Parameter.of(text);
        }
    }

    /** Reads a parameter that is no password: refused here, one is neither forwarded nor kept. */
    static final class OpenConverter implements ITypeConverter<Parameter> {
        private static final String PASSWORD = "password";

        @Override
        public Parameter convert(String text) {
            if (text.equals(PASSWORD) || text.startsWith(PASSWORD + '=')) {
                throw new TypeConversionException(Texts.text("cli.secret-argument", PASSWORD));
            }
            return Parameter.of(text);
        }
    }
}
