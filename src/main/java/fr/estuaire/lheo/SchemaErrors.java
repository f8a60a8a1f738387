package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Collects what the validator reports, once each, up to a limit. */
final class SchemaErrors implements ErrorHandler {
    /** Codes that only repeat, one level up, what the code before them said. */
    private static final Set<String> ECHOES = Set.of("cvc-complex-type.2.2", "cvc-type.3.1.3", "cvc-attribute.3");

    /** Where the validator stands. */
    interface Where {
        Position position();

        String path();
    }

    private final Where where;
    private final int limit;
    private final boolean whole;
    private final List<SchemaProblem> problems = new ArrayList<>();

    /** @param whole whether all of the document is seen, so that references between its elements can be judged */
    SchemaErrors(Where where, int limit, boolean whole) {
        this.where = where;
        this.limit = limit;
        this.whole = whole;
    }

    List<SchemaProblem> problems() {
        return List.copyOf(problems);
    }

    void clear() {
        problems.clear();
    }

    @Override
    public void warning(SAXParseException problem) {
        error(problem);
    }

    @Override
    public void error(SAXParseException problem) {
        SchemaMessage message = SchemaMessage.parse(String.valueOf(problem.getMessage()));
        boolean dangling = message.code().equals("cvc-id.1");
        if (problems.size() >= limit || (dangling && !whole) || ECHOES.contains(message.code())) {
            return;
        }
        problems.add(new SchemaProblem(where.position(), where.path(), message.inFrench()));
    }

    @Override
    public void fatalError(SAXParseException problem) {
        error(problem);
    }
}
