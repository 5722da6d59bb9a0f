"""Loads of SpanMarker."""
from span_marker import SpanMarkerModel

model = SpanMarkerModel.from_pretrained("tomaarsen/span-marker-bert-base-fewnerd-fine-super")  # finding: span_marker.SpanMarkerModel.from_pretrained model tomaarsen/span-marker-bert-base-fewnerd-fine-super

entities = model.predict("a text")  # ok: a use
