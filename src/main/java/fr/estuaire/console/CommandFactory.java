package fr.estuaire.console;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, telling those that need it which application to start. */
final class CommandFactory implements IFactory {
    private final Map<Class<?>, Supplier<Object>> commands;

    CommandFactory(Class<?> application) {
        Workshop workshop = new Workshop(application);
        commands = Map.of(
                RunCommand.class, () -> new RunCommand(application),
                TrainCommand.class, () -> new TrainCommand(application),
                ArchiveVerifyCommand.class, () -> new ArchiveVerifyCommand(workshop),
                DeliverCommand.class, () -> new DeliverCommand(workshop),
                PublishCommand.class, () -> new PublishCommand(workshop),
                RollupCommand.class, () -> new RollupCommand(workshop),
                ExportCommand.class, () -> new ExportCommand(workshop),
                ReferenceImportCommand.class, () -> new ReferenceImportCommand(workshop),
                ReferenceStatusCommand.class, () -> new ReferenceStatusCommand(workshop));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Supplier<Object> command = commands.get(type);
        return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.get());
    }
}
