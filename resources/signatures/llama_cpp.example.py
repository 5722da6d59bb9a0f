"""Loads of llama_cpp."""
from llama_cpp import Llama

local = Llama(model_path="./llama-2-7b.Q4_K_M.gguf")  # finding: llama_cpp.Llama model ./llama-2-7b.Q4_K_M.gguf
remote = Llama.from_pretrained(repo_id="Qwen/Qwen2-0.5B-Instruct-GGUF", filename="*q8_0.gguf")  # finding: llama_cpp.Llama.from_pretrained model Qwen/Qwen2-0.5B-Instruct-GGUF

answer = local("Q: a question?")  # ok: a use
