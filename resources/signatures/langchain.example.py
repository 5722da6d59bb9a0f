"""Loads of langchain: its wrappers name a model of the hub or a file of weights."""
from langchain.chains import RetrievalQA
from langchain.embeddings.huggingface import HuggingFaceEmbeddings
from langchain.llms import LlamaCpp
from langchain_huggingface import HuggingFacePipeline

embeddings = HuggingFaceEmbeddings(model_name="intfloat/e5-base")  # finding: langchain.embeddings.huggingface.HuggingFaceEmbeddings model intfloat/e5-base
writer = HuggingFacePipeline.from_model_id("openai-community/gpt2", task="text-generation")  # finding: langchain_huggingface.HuggingFacePipeline.from_model_id pipeline openai-community/gpt2
local = LlamaCpp(model_path="llama-2-7b.Q4_0.gguf")  # finding: langchain.llms.LlamaCpp model llama-2-7b.Q4_0.gguf

chain = RetrievalQA.from_chain_type(llm=writer)  # ok: a use
