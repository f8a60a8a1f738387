package fr.estuaire.offer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrganismeRepository extends Repository<Organisme, String> {
    Optional<Organisme> findById(String numero);

    Optional<Organisme> findBySiret(String siret);

    List<Organisme> findAllById(Iterable<String> numeros);

    Organisme saveAndFlush(Organisme organisme);
}
