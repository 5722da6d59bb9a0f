/** Parts of Monaco that ours builds on, or is checked against: it ships them without types. */
declare module 'monaco-editor/base/common/marked/marked.js'
declare module 'monaco-editor/editor/common/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder.js'
declare module 'monaco-editor/editor/common/core/range.js'
declare module 'monaco-editor/languages/definitions/python/python.js'
