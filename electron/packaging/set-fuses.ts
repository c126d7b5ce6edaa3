/**
 * Sets all nine fuses of the packed Electron, as electron-builder's `afterPack` step. A fuse that a later Electron adds fails the
 * packaging until somebody has decided about it.
 */
import { join } from 'node:path';
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page is served as app://desk, so file: needs no more than any browser gives it.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseConfig;

/** The part of electron-builder's context that is used here. */
export interface PackContext {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly arch: number;
  readonly packager: {
    readonly executableName: string;
    readonly appInfo: { readonly productFilename: string };
  };
}

/** Where electron-builder puts the program it packed. */
export function packedProgram({ appOutDir, electronPlatformName, packager }: PackContext): string {
  if (electronPlatformName === 'darwin') return join(appOutDir, `${packager.appInfo.productFilename}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${packager.appInfo.productFilename}.exe`);
  return join(appOutDir, packager.executableName);
}

/** `Arch.arm64` of electron-builder. */
const ARM64 = 3;

export async function afterPack(context: PackContext): Promise<void> {
  const needsSignature = context.electronPlatformName === 'darwin' && context.arch === ARM64;
  await flipFuses(packedProgram(context), { ...FUSES, resetAdHocDarwinSignature: needsSignature });
}
