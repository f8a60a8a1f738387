package fr.estuaire.collect.imports;

import fr.estuaire.collect.lecture.Bilan;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.lheo.Element;
import java.util.List;

/**
 * What became of the offers that were written in a format.
 *
 * @param refusees those that the format does not take as they are; {@value #MOST} at the most, the report counts them all
 */
public record RapportExport(Bilan bilan, List<Refusee> refusees) {
    static final int MOST = 200;

    public RapportExport {
        refusees = List.copyOf(refusees);
    }

    /**
     * An offer that is not in the file.
     *
     * @param raisons what to complete or correct, in French sentences
     */
    public record Refusee(String numero, String titre, List<String> raisons) {
        public Refusee {
            raisons = List.copyOf(raisons);
        }

        static Refusee of(Element offre, List<Remarque> refus) {
            return new Refusee(
                    offre.numero().orElse(""),
                    offre.text("intitule-formation").orElse("Offre sans intitulé"),
                    refus.stream().map(Remarque::message).distinct().toList());
        }
    }

    /** Whether there is a file at all. */
    public boolean isEmpty() {
        return bilan.ecrites() == 0;
    }

    /** What to say when there is none. */
    public String nothing() {
        return bilan.refusees() == 0
                ? "Il n’y a aucune offre à exporter : aucun fichier n’est produit."
                : "Aucune de vos offres ne peut aller dans ce format telle qu’elle est : aucun fichier n’est produit."
                        + " Complétez-les, puis recommencez.";
    }
}
