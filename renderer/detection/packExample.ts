/** A small pack that is valid as it stands, for people who write their first one. */
export const packExample = `{
  "library": "ourhub",
  "hub": "other",
  "roots": ["ourhub"],
  "loaders": [
    { "pattern": "ourhub.load_model", "component": "model", "name": { "position": 0, "keywords": ["name"] } }
  ]
}`
