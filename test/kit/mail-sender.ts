import SMTPConnection from 'nodemailer/lib/smtp-connection';

export interface MailSending {
  from?: string;
  to: string | string[];
  /** Goes over to TLS first, whoever has signed the certificate. */
  isSecure?: boolean;
}

/** What a server has answered; 250 is a mail that was taken. */
export interface SmtpAnswer {
  code: number;
  text: string;
}

/** Hands a mail to a server by SMTP, as the mail's bytes are, and says what was answered. */
export function sendMail(
  port: number,
  source: string | Buffer,
  { from = 'nora@example.org', to, isSecure = false }: MailSending,
): Promise<SmtpAnswer> {
  const connection = new SMTPConnection({
    host: '127.0.0.1',
    port,
    name: 'mx.example.org',
    ignoreTLS: !isSecure,
    requireTLS: isSecure,
    tls: { rejectUnauthorized: false },
    connectionTimeout: 5_000,
    socketTimeout: 60_000,
  });
  return new Promise((resolve, reject) => {
    const end = (answer: SmtpAnswer) => {
      connection.quit();
      resolve(answer);
    };
    const fail = (
      error: Error & { responseCode?: number | undefined; response?: string | undefined },
    ) => {
      connection.close();
      if (error.responseCode === undefined) reject(error);
      else resolve({ code: error.responseCode, text: error.response ?? '' });
    };
    connection.once('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      connection.send({ from, to }, source, (failure, info) => {
        if (failure) return fail(failure);
        return end({ code: Number(info?.response?.slice(0, 3)), text: info?.response ?? '' });
      });
    });
  });
}
