package fr.estuaire.collect.imports;

import fr.estuaire.collect.imports.LigneRows.Chosen;
import fr.estuaire.offer.OffreImport;
import fr.estuaire.offer.OffreImport.Absentes;
import fr.estuaire.offer.OffreImport.Change;
import fr.estuaire.offer.OrganismeImport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the formations that were chosen: all of them, or none when anything stops it. */
@Component
class Acceptation {
    private static final int LOT = 100;
    private final ImportRows rows;
    private final LigneRows lignes;
    private final Avancement avancement;
    private final OffreImport offres;
    private final OrganismeImport organismes;
    private final TransactionTemplate transaction;

    Acceptation(
            ImportRows rows,
            LigneRows lignes,
            Avancement avancement,
            OffreImport offres,
            OrganismeImport organismes,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.lignes = lignes;
        this.avancement = avancement;
        this.offres = offres;
        this.organismes = organismes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Cancelled when somebody cancelled it: nothing is written then */
    void run(Import made) {
        transaction.executeWithoutResult(tx -> {
            long done = 0;
            List<Chosen> lot = lignes.listChosen(made.id(), 0, LOT);
            while (!lot.isEmpty()) {
                lignes.results(made.id(), write(lot, made.retirer() ? Absentes.RETIREES : Absentes.GARDEES));
                done += lot.size();
                avancement.tell(made.id(), done, made.offres());
                lot = lignes.listChosen(made.id(), lot.getLast().rang(), LOT);
            }
            rows.imported(made.id());
        });
    }

    private Map<Integer, String> write(List<Chosen> lot, Absentes absentes) {
        Map<String, List<Chosen>> byBody = new LinkedHashMap<>();
        for (Chosen chosen : lot) {
            String organisme =
                    chosen.organisme() == null ? organismes.getOrCreate(chosen.document()) : chosen.organisme();
            byBody.computeIfAbsent(organisme, key -> new ArrayList<>()).add(chosen);
        }
        Map<Integer, String> numeros = new HashMap<>();
        byBody.forEach((organisme, some) -> {
            List<String> made = offres.apply(
                    organisme,
                    some.stream()
                            .map(one ->
                                    new Change(one.document(), one.choix() == Choix.METTRE_A_JOUR ? one.cible() : null))
                            .toList(),
                    absentes);
            for (int i = 0; i < made.size(); i++) {
                numeros.put(some.get(i).rang(), made.get(i));
            }
        });
        return numeros;
    }
}
