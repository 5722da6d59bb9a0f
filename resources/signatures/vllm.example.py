"""Loads of vllm."""
from vllm import LLM, SamplingParams

engine = LLM(model="facebook/opt-125m", revision="27dcfa74")  # finding: vllm.LLM model facebook/opt-125m @27dcfa74

parameters = SamplingParams(temperature=0.8)  # ok: no model
