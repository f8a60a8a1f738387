package fr.estuaire.console;

import fr.estuaire.Application;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs a command as the launcher does, and keeps what it printed. */
record Terminal(int code, String out, String err) {

    static Terminal run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands =
                Console.commands(Application.class, new PrintWriter(out, true), new PrintWriter(err, true));
        int code = commands.execute(words);
        return new Terminal(code, out.toString(), err.toString());
    }
}
