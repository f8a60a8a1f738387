package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
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

    OffreQuality(LheoWriting writing, OrganismeRepository organismes, Territories territories, BodyAccess access) {
        this.writing = writing;
        this.organismes = organismes;
        this.territories = territories;
        this.access = access;
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
            new SchemaCheck(SchemaProfile.STRICT)
                    .check(writing.toElement(draft))
                    .forEach(problem -> manques.add(new Manque(Manque.Section.CONTENU, problem.message())));
        }
        return manques;
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
