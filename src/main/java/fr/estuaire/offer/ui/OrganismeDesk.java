package fr.estuaire.offer.ui;

import fr.estuaire.offer.ui.choix.Pickers;
import fr.estuaire.reference.Communes;
import fr.estuaire.reference.Etablissements;
import fr.estuaire.tenant.Territories;
import org.springframework.stereotype.Component;

/** All that the form of a body works with. */
@Component
record OrganismeDesk(Territories territories, Communes communes, Etablissements etablissements, Pickers pickers) {}
