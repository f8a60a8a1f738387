-- Both diplomas of a succession may tell it: each row belongs to the one that does, and goes with it.
ALTER TABLE diplome_bcn_lien
  ADD COLUMN dit_par char(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (ancien, nouveau, dit_par),
  ADD KEY diplome_bcn_lien_dit_par (dit_par);
