// What only the workspace needs does not go into a tarball: scripts, and tools that no registry may even have.
export const hooks = {
  beforePacking({ scripts: _scripts, devDependencies: _devDependencies, ...manifest }) {
    return manifest;
  },
};
