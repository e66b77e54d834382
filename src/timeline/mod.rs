//! From events to a scene: viewport, axis, lanes, level of detail, labels.
