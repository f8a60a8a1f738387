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
import fr.estuaire.tenant.TenantDefinition;
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
    private final Formations formations;
    private final LheoWriting writing;
    private final OrganismeRepository organismes;
    private final Territories territories;
    private final BodyAccess access;
    private final RuleContexts contexts;
    private final VersionPubliee live;

    OffreQuality(
            Formations formations,
            LheoWriting writing,
            OrganismeRepository organismes,
            Territories territories,
            BodyAccess access,
            RuleContexts contexts,
            VersionPubliee live) {
        this.formations = formations;
        this.writing = writing;
        this.organismes = organismes;
        this.territories = territories;
        this.access = access;
        this.contexts = contexts;
        this.live = live;
    }

    /** All that is worth knowing of a draft while it is entered, from one reading of it. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Bilan assess(String numero) {
        Offre offre = getOffre(numero);
        Element whole = writing.toElement(numero);
        Completude completude = Completude.of(whole);
        return new Bilan(
                whole,
                completude,
                Qualite.of(whole),
                listManques(offre, whole, completude),
                judge(numero, checker().checkDraft(whole)),
                isLive(offre, whole));
    }

    /** What keeps a draft from being submitted; empty when it is whole and its Lhéo is valid. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Manque> listManques(String numero) {
        Element whole = writing.toElement(numero);
        return listManques(getOffre(numero), whole, Completude.of(whole));
    }

    /** First the holes, in the words of the form; once there are none, what the rules would not let through. */
    private List<Manque> listManques(Offre offre, Element whole, Completude completude) {
        List<Manque> manques = new ArrayList<>();
        completude
                .attentes()
                .forEach(attente ->
                        manques.add(new Manque(attente.section(), attente.chemin(), attente.message(), null)));
        manques.addAll(listBodyManques(offre));
        if (manques.isEmpty()) {
            judge(offre.numero(), checker().check(whole)).open().stream()
                    .filter(finding -> finding.severity().isAtLeast(Severity.ISOLATING))
                    .map(OffreQuality::toManque)
                    .forEach(manques::add);
        }
        return manques;
    }

    private static Manque toManque(Finding finding) {
        String chemin = finding.elementPath().replaceFirst("^formation/?", "");
        Champ.Section section = Champs.findSection(chemin).orElse(Champ.Section.APPRENDRE);
        return new Manque(section, chemin, finding.message(), finding.ruleCode());
    }

    /** What the body itself lacks: a valid Lhéo names its SIRET and its declaration number, where the territory has them. */
    private List<Manque> listBodyManques(Offre offre) {
        OrganismeFiche organisme =
                organismes.findById(offre.organisme()).map(Organisme::toFiche).orElseThrow();
        TenantDefinition territory = territories.getCurrent();
        List<Manque> manques = new ArrayList<>();
        if (organisme.siret() == null && territory.identifiant() == TenantDefinition.IdentifiantOrganisme.SIRET) {
            manques.add(new Manque(null, "", "Complétez le SIRET dans la page « Mon organisme ».", null));
        }
        if (organisme.numeroActivite() == null && territory.nda()) {
            manques.add(new Manque(
                    null, "", "Complétez le numéro de déclaration d’activité dans la page « Mon organisme ».", null));
        }
        return manques;
    }

    /**
     * What the quality rules say of a draft, the same as at the roll-up; holes are not their affair. What the collectors
     * accepted is apart: it has no consequence.
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Judgement judge(String numero) {
        getOffre(numero);
        return judge(numero, checker().checkDraft(writing.toElement(numero)));
    }

    /** What the quality rules say of a draft and nobody accepted. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Finding> listFindings(String numero) {
        return judge(numero).open();
    }

    private Judgement judge(String numero, List<Finding> findings) {
        return contexts.accepted(TenantScope.getTerritory(), numero).judge(numero, findings);
    }

    private FormationChecker checker() {
        return new FormationChecker(
                RuleBook.standard(), contexts.forTerritory(TenantScope.getTerritory()), SchemaProfile.STRICT);
    }

    /** The draft as Lhéo, holes and all. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Element preview(String numero) {
        getOffre(numero);
        return writing.toElement(numero);
    }

    /** Several drafts as Lhéo, in the order given, with as few statements as one. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Element> previewAll(List<String> numeros) {
        formations.list(numeros).forEach(offre -> access.check(offre.organisme()));
        return writing.toElements(numeros);
    }

    /** The fragment that an approval freezes. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional(readOnly = true)
    public Fragment freeze(String numero) {
        return writing.write(numero);
    }

    private Offre getOffre(String numero) {
        Offre offre = formations.find(numero).orElseThrow(() -> Formations.unknown(numero));
        access.check(offre.organisme());
        return offre;
    }

    private boolean isLive(Offre offre, Element whole) {
        return offre.publiee() && live.says(offre.numero(), whole);
    }

    /**
     * @throws IncompleteOffreException when anything is missing
     * @throws IllegalStateException when readers see all of it already
     */
    void requireToRead(String numero) {
        Offre offre = getOffre(numero);
        Element whole = writing.toElement(numero);
        if (isLive(offre, whole)) {
            throw new IllegalStateException("Rien n’a changé depuis la publication : il n’y a rien à soumettre.");
        }
        List<Manque> manques = listManques(offre, whole, Completude.of(whole));
        if (!manques.isEmpty()) {
            throw new IncompleteOffreException(manques);
        }
    }
}
