/** Version: what the code pins, and what it leaves open. */
import { describe, expect, it } from 'vitest'
import { onlyLoad } from './scan.fixture.ts'

const head = 'import timm\nimport torch\nfrom transformers import AutoModel\n'

describe('pinned versions', () => {
  it.each([
    ['revision', 'AutoModel.from_pretrained("x/y", revision="a1b2c3")\n', 'a1b2c3'],
    ['revision from a constant', 'REV = "v2.0"\nAutoModel.from_pretrained("x/y", revision=REV)\n', 'v2.0'],
    ['several revisions', 'AutoModel.from_pretrained("x/y", revision="a" if half else "b")\n', 'a | b'],
    ['nothing', 'AutoModel.from_pretrained("x/y")\n', null],
    ['revision None', 'AutoModel.from_pretrained("x/y", revision=None)\n', null],
    ['unknown revision as written', 'def f(r):\n    AutoModel.from_pretrained("x/y", revision=r.value)\n', '<r.value>'],
    ['tag of a repository', 'torch.hub.load("owner/repo:v1.2", "net")\n', 'v1.2'],
    ['no tag', 'torch.hub.load("owner/repo", "net")\n', null],
    ['tag of a name', 'timm.create_model("resnet50.a1_in1k", pretrained=True)\n', 'a1_in1k'],
  ])('%s', async (_way, text, version) => {
    expect((await onlyLoad({ 'a.py': head + text })).version).toBe(version)
  })
})
