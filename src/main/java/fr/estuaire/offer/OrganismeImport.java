package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.lheo.Element;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds for which body of the territory a formation of a file is meant: an editor’s own and no other; for a collector, the
 * one that the file names, recorded from it when the territory does not have it yet.
 */
@Service
public class OrganismeImport {
    private final OrganismeRepository organismes;
    private final OrganismeService service;
    private final JdbcClient jdbc;
    private final Territories territories;
    private final CurrentPerson currentPerson;

    OrganismeImport(
            OrganismeRepository organismes,
            OrganismeService service,
            JdbcClient jdbc,
            Territories territories,
            CurrentPerson currentPerson) {
        this.organismes = organismes;
        this.service = service;
        this.jdbc = jdbc;
        this.territories = territories;
        this.currentPerson = currentPerson;
    }

    /**
     * For whom a formation is meant.
     *
     * @param organisme number of the body; null when it is to be recorded, or for a refusal
     * @param nom its name
     * @param refus why the formation cannot be taken, in a French sentence
     */
    public record Destinataire(
            @Nullable String organisme,
            @Nullable String nom,
            @Nullable String refus) {

        /** Whether the body is still to be recorded. */
        public boolean isNew() {
            return organisme == null && refus == null;
        }
    }

    /** @param formation as the file tells it */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(readOnly = true)
    public Destinataire find(Element formation) {
        Optional<ResponsableLu> responsable = ResponsableLu.find(formation, territories.getCurrent());
        Membership membership = currentPerson.getMembership();
        return membership.role() == Role.ORGANISME
                ? own(responsable, currentPerson.getOrganisme())
                : named(responsable);
    }

    private Destinataire own(Optional<ResponsableLu> responsable, String organisme) {
        OrganismeFiche body =
                organismes.findById(organisme).map(Organisme::toFiche).orElseThrow();
        return responsable
                .filter(one -> !one.is(body))
                .map(one -> refused("Cette formation est d’un autre organisme, " + one.inFrench()
                        + " : vous importez celles de « " + body.nom()
                        + " » seulement. Retirez-la du fichier, ou corrigez l’organisme responsable."))
                .orElseGet(() -> new Destinataire(organisme, body.nom(), null));
    }

    private Destinataire named(Optional<ResponsableLu> responsable) {
        if (responsable.isEmpty()) {
            return refused("Rien ne dit quel organisme est responsable : indiquez au moins son SIRET ou son nom.");
        }
        ResponsableLu one = responsable.get();
        List<OrganismeFiche> bodies = organismes.findAllById(candidates(one)).stream()
                .map(Organisme::toFiche)
                .filter(one::is)
                .toList();
        if (bodies.size() == 1) {
            return new Destinataire(
                    bodies.getFirst().numero(), bodies.getFirst().nom(), null);
        }
        if (bodies.size() > 1) {
            return refused(bodies.size() + " organismes du territoire répondent à " + one.inFrench()
                    + " : indiquez son SIRET dans le fichier, ou réunissez ces organismes.");
        }
        return one.fault()
                .map(fault -> refused("L’organisme responsable ne peut pas être créé : " + fault))
                .orElseGet(() -> new Destinataire(null, one.toFiche().nom(), null));
    }

    private List<String> candidates(ResponsableLu one) {
        TenantDefinition territory = territories.getCurrent();
        boolean byName = one.siret() == null
                && (one.nda() == null || territory.identifiant() != TenantDefinition.IdentifiantOrganisme.SIRET);
        return jdbc.sql("""
                        SELECT numero FROM organisme WHERE siret = :siret OR numero_activite = :nda
                          OR identifiant_local = :local OR (:byName AND (nom = :nom OR raison_sociale = :nom))
                        ORDER BY numero LIMIT 50""")
                .param("siret", one.siret())
                .param("nda", one.nda())
                .param("local", one.local())
                .param("nom", one.nom())
                .param("byName", byName)
                .query(String.class)
                .list();
    }

    /** The number of the body of a formation, recorded now when the territory does not have it. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional
    public String getOrCreate(Element formation) {
        Destinataire found = find(formation);
        if (found.organisme() != null) {
            return found.organisme();
        }
        if (found.refus() != null) {
            throw new IllegalStateException(found.refus());
        }
        return service.save(ResponsableLu.find(formation, territories.getCurrent())
                .orElseThrow()
                .toFiche());
    }

    private static Destinataire refused(String sentence) {
        return new Destinataire(null, null, sentence);
    }
}
