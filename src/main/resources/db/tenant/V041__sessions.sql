-- The list of the sessions of a body: its filters and its order are answered without opening the documents.
ALTER TABLE session
  ADD KEY session_liste (formation, debut, fin, etat_recrutement, annulee, action),
  DROP KEY session_formation;
