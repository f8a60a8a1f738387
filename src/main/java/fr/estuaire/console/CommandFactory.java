package fr.estuaire.console;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, telling those that need it which application to start. */
final class CommandFactory implements IFactory {
    private final Class<?> application;

    CommandFactory(Class<?> application) {
        this.application = application;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(application));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
