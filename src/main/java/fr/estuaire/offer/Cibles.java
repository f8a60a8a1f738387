package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.offer.OffreTitres.Titre;
import fr.estuaire.shared.FrenchText;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds which offer of a body each formation of a file is: by its number, failing any by its title. */
@Component
class Cibles {
    private final OffreTitres titres;

    Cibles(OffreTitres titres) {
        this.titres = titres;
    }

    /** The offer that each formation is, by its number, or may be, by its title alone; each offer once. */
    IdentityHashMap<Element, Titre> find(String organisme, List<Element> documents) {
        Map<String, String> byNumero = titres.findByNumeros(
                organisme,
                documents.stream().flatMap(one -> one.numero().stream()).toList());
        IdentityHashMap<Element, Titre> cibles = new IdentityHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Element document : documents) {
            document.numero().map(byNumero::get).ifPresent(cible -> {
                cibles.put(document, new Titre(cible, document.numero().orElseThrow()));
                taken.add(cible);
            });
        }
        if (cibles.size() < documents.size()) {
            propose(titres.listByTitle(organisme), documents, cibles, taken);
        }
        return cibles;
    }

    private static void propose(
            Map<String, List<Titre>> titles,
            List<Element> documents,
            IdentityHashMap<Element, Titre> cibles,
            Set<String> taken) {
        for (Element document : documents) {
            String title =
                    FrenchText.normalise(document.text("intitule-formation").orElse(""));
            if (cibles.containsKey(document) || title.isEmpty()) {
                continue;
            }
            List<Titre> like = titles.getOrDefault(title, List.of()).stream()
                    .filter(one -> document.numero().isEmpty() || one.externe() == null)
                    .toList();
            if (like.size() == 1 && taken.add(like.getFirst().numero())) {
                cibles.put(document, like.getFirst());
            }
        }
    }

    /** Whether the number of the formation says so, rather than its title alone. */
    static boolean isSure(Element document, Titre cible) {
        return document.numero()
                .filter(numero -> numero.equals(cible.numero()) || numero.equals(cible.externe()))
                .isPresent();
    }
}
