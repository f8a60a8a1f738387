package fr.estuaire.offer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Formations extends Repository<Formation, String> {
    Optional<Formation> findById(String numero);

    Formation save(Formation formation);

    Formation saveAndFlush(Formation formation);
}
