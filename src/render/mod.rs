//! One scene, several backends; none knows another.
