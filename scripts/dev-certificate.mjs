/** The certificate that `npm start` serves with. */
import certificates from 'office-addin-dev-certs';

/**
 * Microsoft's developer certificate when this machine has one or can be given one without asking for a password; else undefined, and
 * webpack-dev-server signs one itself. On Linux the installation needs sudo, so there we only use what is installed.
 */
export async function developerCertificate() {
  try {
    if (process.platform === 'linux' && !certificates.verifyCertificates())
      throw new Error('none is installed');
    return await certificates.getHttpsServerOptions();
  } catch (problem) {
    console.warn(
      `Serving https://localhost:3000 with a self-signed certificate, because there is no trusted developer certificate (${problem.message}).\n` +
        'Open https://localhost:3000/taskpane.html once in the browser that shows Excel and accept the certificate,\n' +
        'or run `npx office-addin-dev-certs install` (asks for your password on Linux) and start again.',
    );
    return undefined;
  }
}
