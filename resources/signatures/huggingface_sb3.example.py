"""Downloads of trained agents."""
from huggingface_sb3 import load_from_hub, push_to_hub

checkpoint = load_from_hub(repo_id="sb3/demo-hf-CartPole-v1", filename="ppo-CartPole-v1.zip")  # finding: huggingface_sb3.load_from_hub weights sb3/demo-hf-CartPole-v1

push_to_hub(repo_id="owner/agent", filename="agent.zip")  # ok: an upload
