package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.reference.Communes;
import fr.estuaire.tenant.Territories;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The records of bodies to which formations of files are linked, and the places that files add to them. */
@Component
class Rattachements {
    private final OrganismeRepository organismes;
    private final LieuRepository lieux;
    private final Numbering numbering;
    private final Territories territories;
    private final Communes communes;

    Rattachements(
            OrganismeRepository organismes,
            LieuRepository lieux,
            Numbering numbering,
            Territories territories,
            Communes communes) {
        this.organismes = organismes;
        this.lieux = lieux;
        this.numbering = numbering;
        this.territories = territories;
        this.communes = communes;
    }

    /** What a body has, with which the formations of a file are compared. */
    Rattachement load(String organisme) {
        OrganismeFiche body =
                organismes.findById(organisme).map(Organisme::toFiche).orElseThrow();
        return new Rattachement(
                body,
                lieux.findByOrganismeOrderByNom(organisme).stream()
                        .map(LieuFormation::toFiche)
                        .toList(),
                new LheoOrganisme(territories.getCurrent(), new LheoAdresse(communes)));
    }

    /** Records the places that formations name and the body does not have yet. */
    void addPlaces(String organisme, Rattachement rattachement, List<Element> documents) {
        List<Element> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        documents.forEach(document -> rattachement.listUnknown(document).stream()
                .filter(lieu -> seen.add(Rattachement.contenu(lieu)))
                .forEach(unknown::add));
        List<String> numeros = numbering.lieux(unknown.size());
        List<LieuFormation> added = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            LieuFiche fiche = LieuLu.toFiche(numeros.get(i), organisme, unknown.get(i));
            LieuFormation lieu = new LieuFormation(fiche.numero(), organisme);
            lieu.update(fiche);
            added.add(lieu);
            rattachement.add(fiche);
        }
        lieux.saveAllAndFlush(added);
    }
}
