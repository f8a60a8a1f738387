package fr.estuaire.console;

import java.io.PrintWriter;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The program as seen from a terminal. It answers in plain French, never with a stack trace, and with an exit code: 0
 * done, 1 done with refusals, 2 could not.
 */
public final class Console {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int FAILED = 2;

    private Console() {}

    /**
     * Runs one command to its end; the server’s command ends when the server stops.
     *
     * @param application the Spring Boot class that the commands start
     * @return the exit code
     */
    public static int execute(Class<?> application, String... args) {
        // unless a command opens a log, nothing but our sentences may reach the terminal
        System.setProperty("estuaire.log.to", "rien");
        LogManager.getLogManager().reset();
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        String[] words = args.length == 0 ? new String[] {"run"} : args;
        try {
            return commands(application, out, err).execute(words);
        } catch (OutOfMemoryError e) {
            err.println("La mémoire ne suffit pas ; recommencez avec ESTUAIRE_JAVA_OPTS=-Xmx2g.");
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(Console.class).error("{}", String.join(" ", words), e);
            err.println("Estuaire s’est arrêté sur une erreur imprévue ; prévenez l’assistance.");
        }
        return FAILED;
    }

    /** The commands, ready to be executed. */
    static CommandLine commands(Class<?> application, PrintWriter out, PrintWriter err) {
        CommandLine commands = new CommandLine(new EstuaireCommand(), new CommandFactory(application));
        commands.setOut(out);
        commands.setErr(err);
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commands.setUsageHelpWidth(110);
        commands.setParameterExceptionHandler(new BadUsage());
        commands.setExecutionExceptionHandler(new LastResort());
        return commands;
    }
}
