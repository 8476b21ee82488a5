// Content as the build compiles it into a bundle: read, checked and turned into plain data.
declare module 'content:compiled' {
  const content: import('./content/schema').Content;
  export default content;
}
