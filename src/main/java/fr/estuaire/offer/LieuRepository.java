package fr.estuaire.offer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LieuRepository extends Repository<LieuFormation, String> {
    Optional<LieuFormation> findById(String numero);

    List<LieuFormation> findAllById(Iterable<String> numeros);

    List<LieuFormation> findByOrganismeAndArchiveFalseOrderByNom(String organisme);

    List<LieuFormation> findByOrganismeOrderByNom(String organisme);

    List<LieuFormation> saveAllAndFlush(Iterable<LieuFormation> lieux);

    LieuFormation saveAndFlush(LieuFormation lieu);
}
