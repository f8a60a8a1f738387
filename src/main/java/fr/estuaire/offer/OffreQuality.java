package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.RuleBook;
import fr.estuaire.quality.Severity;
import fr.estuaire.rules.AcceptedFindings.Judgement;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an offer is worth as it stands: what it lacks, and the Lhéo that would leave the house. */
@Service
public class OffreQuality {
    private final LheoWriting writing;
    private final OrganismeRepository organismes;
    private final Territories territories;
    private final BodyAccess access;
    private final RuleContexts contexts;

    OffreQuality(
            LheoWriting writing,
            OrganismeRepository organismes,
            Territories territories,
            BodyAccess access,
            RuleContexts contexts) {
        this.writing = writing;
        this.organismes = organismes;
        this.territories = territories;
        this.access = access;
        this.contexts = contexts;
    }

    /** What keeps a draft from being submitted; empty when it is whole and its Lhéo is valid. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Manque> listManques(FormationDraft draft) {
        access.check(draft.organisme());
        OrganismeFiche organisme =
                organismes.findById(draft.organisme()).map(Organisme::toFiche).orElseThrow();
        List<Manque> manques = new ArrayList<>(Completeness.check(draft, organisme, territories.getCurrent()));
        if (manques.isEmpty()) {
            judge(draft, checker().check(writing.toElement(draft))).open().stream()
                    .filter(finding -> finding.severity().isAtLeast(Severity.ISOLATING))
                    .forEach(finding ->
                            manques.add(new Manque(Manque.Section.CONTENU, finding.message(), finding.ruleCode())));
        }
        return manques;
    }

    /**
     * What the quality rules say of a draft, the same as at the roll-up; holes are not their affair. What the collectors
     * accepted is apart: it has no consequence.
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Judgement judge(FormationDraft draft) {
        access.check(draft.organisme());
        return judge(draft, checker().checkDraft(writing.toElement(draft)));
    }

    /** What the quality rules say of a draft and nobody accepted. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Finding> listFindings(FormationDraft draft) {
        return judge(draft).open();
    }

    private Judgement judge(FormationDraft draft, List<Finding> findings) {
        return contexts.accepted(TenantScope.getTerritory(), draft.numero()).judge(draft.numero(), findings);
    }

    private FormationChecker checker() {
        return new FormationChecker(
                RuleBook.standard(), contexts.forTerritory(TenantScope.getTerritory()), SchemaProfile.STRICT);
    }

    /** The draft as Lhéo, holes and all. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Element preview(FormationDraft draft) {
        access.check(draft.organisme());
        return writing.toElement(draft);
    }

    /** The fragment that an approval freezes. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional(readOnly = true)
    public Fragment freeze(FormationDraft draft) {
        return writing.write(draft);
    }

    /** @throws IncompleteOffreException when anything is missing */
    void requireWhole(FormationDraft draft) {
        List<Manque> manques = listManques(draft);
        if (!manques.isEmpty()) {
            throw new IncompleteOffreException(manques);
        }
    }
}
