package org.presenceapplet.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.StatusChoice;
import org.presenceapplet.presence.StatusRules;
import org.presenceapplet.presence.StatusSpec;
import org.presenceapplet.presence.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add}: shows a status beside those already set. */
@CommandLine.Command(name = "add", description = "${bundle:cli.help.add}")
final class AddCommand implements Command {
    @Parameters(index = "0", paramLabel = "STATUS", description = "${bundle:cli.help.status-id}")
    private String status = "";

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            converter = Parameter.Converter.class,
            description = "${bundle:cli.help.param}")
    private List<Parameter> parameters = List.of();

    @Option(names = "--account", paramLabel = "ID", description = "${bundle:cli.help.account}")
    private @Nullable String account;

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Accounts accounts = Accounts.of(workspace.settledRoster(), account);
        Optional<StatusSpec> spec = accounts.withPresence().stream()
                .flatMap(each -> StatusRules.exact(status, each.offer()).stream())
                .findFirst();
        StatusChoice wish = new StatusChoice(status, spec.isPresent() ? valuesFor(spec.get()) : Map.of());
        return new OutcomeReport(workspace.console(), accounts)
                .report(wish, workspace.outcomes(workspace.engine().add(wish, account)));
    }

    private Map<String, Object> valuesFor(StatusSpec spec) throws CommandException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            values.put(parameter.name(), value(spec, parameter));
        }
        return values;
    }

    private static Object value(StatusSpec spec, Parameter parameter) throws CommandException {
        String signature = spec.parameters().get(parameter.name());
        if (signature == null) {
            String declared = String.join(
                    ", ", spec.parameters().keySet().stream().sorted().toList());
            String sentence = declared.isEmpty()
                    ? Texts.text("cli.no-parameters", spec.id(), parameter.name())
                    : Texts.text("cli.no-such-parameter", spec.id(), parameter.name(), declared);
            throw new CommandException(ExitCode.WRONG_USAGE, sentence);
        }
        return parameter.value(type(signature));
    }

    private static ParameterType type(String signature) throws CommandException {
        try {
            return ParameterType.ofSignature(signature);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
