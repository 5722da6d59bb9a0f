/** Parts of Monaco that tests check ours against: it ships them without types. */
declare module 'monaco-editor/base/common/marked/marked.js'
declare module 'monaco-editor/editor/common/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder.js'
declare module 'monaco-editor/editor/common/core/range.js'
