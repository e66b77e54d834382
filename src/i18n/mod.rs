//! Every word that Gahnegar says, in Persian and English.
