package fr.estuaire.review;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.quality.CommuneReferences;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.RuleBook;
import fr.estuaire.quality.RuleContext;
import fr.estuaire.reference.Communes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the rules find in an offer as it would leave: the very rules that the nation applies to the regional output. */
@Service
public class OffreFindings {
    /** The rules read dates in French legal time, wherever the territory is. */
    private static final ZoneId LEGAL = ZoneId.of("Europe/Paris");

    private final Communes communes;
    private final Clock clock;

    OffreFindings(Communes communes, Clock clock) {
        this.communes = communes;
        this.clock = clock;
    }

    /** @param formation the offer as its Lhéo; returns the most serious findings first */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public List<Finding> list(Element formation) {
        RuleContext context = new RuleContext(LocalDate.now(clock.withZone(LEGAL)), new CommuneReferences(communes));
        return new FormationChecker(RuleBook.standard(), context, SchemaProfile.STRICT)
                .check(formation).stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .toList();
    }
}
