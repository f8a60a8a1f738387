-- Recruitment that bodies keep up to date: when its state was last said, the one line a day and session that the history keeps
-- of it, and which publications it renewed since they were approved.
ALTER TABLE session ADD COLUMN etat_le timestamp(3) NULL COMMENT 'quand etat_recrutement a été dit' AFTER etat_recrutement;
ALTER TABLE evenement ADD COLUMN session varchar(25) NULL COMMENT 'pour un changement du recrutement';
ALTER TABLE publication
  ADD COLUMN recrutement_le timestamp(3) NULL COMMENT 'dernière mise à jour du recrutement depuis l’approbation',
  ADD COLUMN recrutement_par varchar(160) NULL;
