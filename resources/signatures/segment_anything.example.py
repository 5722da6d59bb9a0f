"""Loads of Segment Anything: builders take the checkpoint; the registry maps sizes to builders."""
from segment_anything import SamPredictor, build_sam, sam_model_registry

sam = sam_model_registry["vit_h"](checkpoint="sam_vit_h_4b8939.pth")  # finding: segment_anything.sam_model_registry model sam_vit_h_4b8939.pth
built = build_sam(checkpoint="sam_vit_h_4b8939.pth")  # finding: segment_anything.build_sam model sam_vit_h_4b8939.pth

predictor = SamPredictor(sam)  # ok: a use
