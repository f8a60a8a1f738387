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
        Object command = switch (type.getSimpleName()) {
            case "RunCommand" -> new RunCommand(application);
            case "TrainCommand" -> new TrainCommand(application);
            case "DeliverCommand" -> new DeliverCommand(new Workshop(application));
            case "RollupCommand" -> new RollupCommand(new Workshop(application));
            case "ExportCommand" -> new ExportCommand(new Workshop(application));
            default -> CommandLine.defaultFactory().create(type);
        };
        return type.cast(command);
    }
}
