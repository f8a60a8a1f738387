package fr.estuaire.offer;

import fr.estuaire.At;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bodies with many sessions, recorded in bulk. */
@Component
public class SessionsFixture {
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 7);
    private static final Instant WHEN = Instant.parse("2029-12-01T08:00:00Z");
    private final OffreFixture offres;
    private final OffreInsertion insertion;
    private final TransactionTemplate transaction;

    SessionsFixture(OffreFixture offres, OffreInsertion insertion, PlatformTransactionManager transactions) {
        this.offres = offres;
        this.insertion = insertion;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An offer of a body with one action and so many sessions, a week apart from 7 January 2030 on; its number. */
    public String offer(At body, String intitule, int sessions) {
        return body.call(() ->
                insert(body, List.of(with(offres.whole(intitule), sessions))).getFirst());
    }

    /** So many offers, each with so many sessions, at one place. */
    public List<String> offers(At body, int count, int sessions) {
        return body.call(() -> {
            Element whole = offres.whole("Offre");
            List<Element> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Element titled = ElementPath.parse("intitule-formation")
                        .put(whole, Element.leaf("intitule-formation", "Offre numéro " + i));
                all.add(with(titled, sessions));
            }
            return insert(body, all);
        });
    }

    /** The numbers of all sessions that a filter leaves, the first to begin first. */
    static List<String> ids(SessionSearch search, SessionFilter filter) {
        return search.listAll(filter).stream().map(SessionLine::numero).toList();
    }

    private List<String> insert(At body, List<Element> documents) {
        String organisme = java.util.Objects.requireNonNull(body.membership().organisme());
        return java.util.Objects.requireNonNull(transaction.execute(status -> insertion.insert(
                documents.stream()
                        .map(document -> new OffreInsertion.NewOffre(organisme, document, false))
                        .toList(),
                "essai",
                WHEN)));
    }

    private static Element with(Element formation, int sessions) {
        List<Element> all = IntStream.range(0, sessions)
                .mapToObj(week -> OffreFixture.session(FIRST.plusWeeks(week)))
                .toList();
        return ElementPath.parse("action").putAll(formation, "session", all);
    }
}
