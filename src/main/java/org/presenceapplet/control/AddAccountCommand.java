package org.presenceapplet.control;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presenceapplet.presence.AccountDraft;
import org.presenceapplet.presence.DisplayText;
import org.presenceapplet.presence.ParameterType;
import org.presenceapplet.presence.Protocol;
import org.presenceapplet.presence.ProtocolParameter;
import org.presenceapplet.presence.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code accounts add}: makes an account. A secret is never an argument, for those are seen by everybody on the machine
 * and kept by shells: it is asked for once everything else is known to be right.
 */
@CommandLine.Command(name = "add", description = "${bundle:cli.help.accounts.add}")
final class AddAccountCommand implements Command {
    /** The parameter that says whose account it is, in every protocol that has one. */
    private static final String ACCOUNT = "account";

    @Parameters(index = "0", paramLabel = "PROTOCOL", description = "${bundle:cli.help.accounts.protocol}")
    private String protocolName = "";

    @Parameters(index = "1", paramLabel = "ADDRESS", description = "${bundle:cli.help.accounts.address}")
    private String address = "";

    @Option(names = "--name", paramLabel = "NAME", description = "${bundle:cli.help.accounts.name}")
    private String name = "";

    @Option(names = "--manager", paramLabel = "MANAGER", description = "${bundle:cli.help.accounts.manager}")
    private @Nullable String manager;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            converter = Parameter.OpenConverter.class,
            description = "${bundle:cli.help.accounts.param}")
    private List<Parameter> parameters = List.of();

    @Option(names = PlainArguments.JSON, description = "${bundle:cli.help.json}")
    private boolean json;

    @Override
    public ExitCode run(Workspace workspace) throws CommandException {
        Protocol protocol =
                new Protocols(workspace.answer(workspace.accounts().protocols())).choose(protocolName, manager);
        Map<String, Object> values = values(protocol);
        refuseMissing(protocol, true, values);
        askSecrets(workspace.console(), protocol, values);
        refuseMissing(protocol, false, values);
        String id = workspace.answer(workspace
                .accounts()
                .create(protocol.manager(), protocol.name(), new AccountDraft(name, values, Set.of())));
        workspace.console().line(json ? Json.text(document(id)) : DisplayText.oneLine(id));
        return ExitCode.DONE;
    }

    private static JsonObject document(String id) {
        JsonObject json = new JsonObject();
        json.addProperty("account", id);
        return json;
    }

    /** All but the secrets. */
    private Map<String, Object> values(Protocol protocol) throws CommandException {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, protocol, new Parameter(ACCOUNT, address));
        for (Parameter parameter : parameters) {
            put(values, protocol, parameter);
        }
        return values;
    }

    private static void put(Map<String, Object> values, Protocol protocol, Parameter parameter)
            throws CommandException {
        Optional<ProtocolParameter> spec = protocol.parameter(parameter.name());
        if (spec.isEmpty()) {
            String known = protocol.parameters().stream()
                    .filter(each -> !each.secret())
                    .map(ProtocolParameter::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw wrong(Texts.text("cli.no-such-parameter", protocol.name(), parameter.name(), known));
        } else if (spec.get().secret()) {
            throw wrong(Texts.text("cli.secret-argument", parameter.name()));
        }
        values.put(parameter.name(), parameter.value(spec.get().type()));
    }

    private void askSecrets(Console console, Protocol protocol, Map<String, Object> values) throws CommandException {
        for (ProtocolParameter spec : protocol.parameters()) {
            if (spec.secret() && spec.type() == ParameterType.STRING) {
                String secret = console.ask(Texts.text("cli.ask-secret", spec.name(), address), true)
                        .orElseThrow(() -> wrong(Texts.text("cli.secret-not-given", spec.name())));
                if (!secret.isEmpty()) {
                    values.put(spec.name(), secret);
                }
            }
        }
    }

    /** @param open whether to look only at what is no secret */
    private static void refuseMissing(Protocol protocol, boolean open, Map<String, Object> values)
            throws CommandException {
        for (ProtocolParameter spec : protocol.parameters()) {
            if (spec.required() && !values.containsKey(spec.name()) && !(open && spec.secret())) {
                throw wrong(Texts.text(
                        spec.secret() ? "cli.secret-missing" : "cli.parameter-missing", protocol.name(), spec.name()));
            }
        }
    }

    private static CommandException wrong(String sentence) {
        return new CommandException(ExitCode.WRONG_USAGE, sentence);
    }
}
