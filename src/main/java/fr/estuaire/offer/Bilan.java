package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.rules.AcceptedFindings.Judgement;
import java.util.List;

/**
 * What an offer is worth as it stands.
 *
 * @param lheo the offer as its Lhéo would leave the house, holes and all
 * @param completude how far each section is
 * @param qualite what it is worth to prescribers
 * @param manques what keeps it from being submitted
 * @param judgement what the quality rules say of it
 * @param enLigne whether readers see exactly this already
 */
public record Bilan(
        Element lheo,
        Completude completude,
        Qualite qualite,
        List<Manque> manques,
        Judgement judgement,
        boolean enLigne) {
    public Bilan {
        manques = List.copyOf(manques);
    }
}
