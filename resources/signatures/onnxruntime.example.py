"""Loads of onnxruntime: a session runs an exported model."""
import onnxruntime as ort

session = ort.InferenceSession("model.onnx")  # finding: onnxruntime.InferenceSession model model.onnx

providers = ort.get_available_providers()  # ok: no model
